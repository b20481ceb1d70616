import { encode } from 'uqr';

export interface QrCodeProps {
  /** What a phone is to open. */
  href: string;
  /** What it is for, to those who cannot see it. */
  label: string;
}

/** Four modules of white around it, as ISO/IEC 18004 asks for. */
const border = 4;

// On a page that has broken what it needs it fails now, while there is still a number instead, and not when it is drawn.
encode('');

/** A code that a phone's camera opens: black on white in any theme, since cameras expect it so. */
export function QrCode({ href, label }: QrCodeProps) {
  const { data, size } = encode(href, { ecc: 'M', border });
  const path = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path.flat().join('')} />
    </svg>
  );
}
