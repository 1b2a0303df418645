import type { ReactNode } from 'react';

const PATHS = {
  calendar: <path d="M4 10h16M8 3v4m8-4v4M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Zm3 10 2 2 4-4" />,
  people: (
    <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.3 2.7-6 6-6s6 2.7 6 6M16 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.3A6 6 0 0 1 21 20" />
  ),
  house: <path d="M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M12 12v5m-2.5-2.5h5" />,
  tray: (
    <path d="M4 13v5a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-5M4 13l2.6-7.3A1 1 0 0 1 7.5 5h9a1 1 0 0 1 .9.7L20 13M4 13h4.5l1.2 2.5h4.6l1.2-2.5H20" />
  ),
  personCheck: <path d="M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.3 2.7-6 6-6 1.5 0 2.9.6 4 1.5M15 19l2 2 4-4.5" />,
  arrowOut: <path d="M14 4h6v6M20 4l-8.5 8.5M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4" />,
  inbox: <path d="M4 5h16v14H4zM4 13h4l1.5 2.5h5L16 13h4" />,
  bars: <path d="M5 20V10m7 10V4m7 16v-7M3 20h18" />,
  document: <path d="M7 3h7l5 5v13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Zm7 0v5h5M9 13h6m-6 4h4" />,
  phone: <path d="M6 4h3l1.5 4-2 1.5a12 12 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z" />,
  plus: <path d="M12 5v14M5 12h14" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  chevronDown: <path d="m6 9 6 6 6-6" />,
  chevronLeft: <path d="m15 6-6 6 6 6" />,
  chevronRight: <path d="m9 6 6 6-6 6" />,
  info: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v6m0-9.5v.1" />,
  warning: <path d="M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.5v.1" />,
  scales: <path d="M12 4v16m-4 0h8M5 7h14M5 7l-2.5 6a2.8 2.8 0 0 0 5 0L5 7Zm14 0-2.5 6a2.8 2.8 0 0 0 5 0L19 7Z" />,
  clock: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2" />,
  print: <path d="M7 9V4h10v5M7 17H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2M7 14h10v6H7z" />,
  person: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 9a7.5 7.5 0 0 1 15 0" />,
  signOut: <path d="M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4m5-4 4-4-4-4m4 4H9" />,
  swap: <path d="M4 8h14m-4-4 4 4-4 4m6 4H6m4-4-4 4 4 4" />,
  offline: (
    <path d="M3 3l18 18M5 12.5a10 10 0 0 1 4-2.3m6 .1a10 10 0 0 1 4 2.2M2 9a15 15 0 0 1 4.5-2.8M11 5.5A15 15 0 0 1 22 9M8.5 16a5 5 0 0 1 7 0M12 19.5v.1" />
  ),
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  sortAscending: <path d="m7 14 5-5 5 5" />,
  sortDescending: <path d="m7 10 5 5 5-5" />,
  search: <path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 5 5" />,
} satisfies Record<string, ReactNode>;

/** Name of a drawing of the own set (24 px, 1.75 px stroke). */
export type IconName = keyof typeof PATHS;

/** A decorative drawing beside a word; it is never the only carrier of a meaning. */
export const Icon = ({ name, size = 20, className }: { name: IconName; size?: number; className?: string | undefined }) => (
  <svg
    className={className}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {PATHS[name]}
  </svg>
);
