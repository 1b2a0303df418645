import { useEffect, useRef } from 'react';

/**
 * Where the person is: whether the form has left the page, and whether the address is another one than when it was sent. `onGone` is
 * told when the form leaves the page while the person stays at its address.
 */
export const useWhereabouts = (onGone: () => void) => {
  const isHere = useRef(false);
  const sentFrom = useRef('');
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  const isElsewhere = () => window.location.pathname !== sentFrom.current;
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      if (window.location.pathname === sentFrom.current) gone.current();
    };
  }, []);
  return {
    send: () => {
      sentFrom.current = window.location.pathname;
    },
    hasGone: () => !isHere.current,
    isElsewhere,
  };
};
