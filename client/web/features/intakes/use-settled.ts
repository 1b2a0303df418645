import { useEffect, useState } from 'react';

const quietMs = 500;

/** A value as it was when the typing last rested: the files are not asked about every letter. */
export const useSettled = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
