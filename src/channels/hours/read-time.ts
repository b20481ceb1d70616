/**
 * A time of day in minutes after midnight: `09:00`, `09:00:00`, `9.30`, `0930`, `9`, `9pm`, up to `24:00`.
 *
 * @param text as `plainText` gives it.
 * @returns `undefined` for anything else.
 */
export function readTime(text: string): number | undefined {
  const found = /^(\d{1,2})(?:[:.]?(\d\d)(?::\d\d)?)?(am|pm)?$/.exec(text);
  if (!found) return undefined;
  const [, hourText, minuteText = 0, half] = found;
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (minute > 59 || (half && (hour < 1 || hour > 12))) return undefined;
  const time = (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute;
  return time > midnight ? undefined : time;
}

/** Minutes in a day. */
export const midnight = 1440;
