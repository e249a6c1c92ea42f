import { iconPaths, type IconName } from './icon-paths.js';

interface Props {
  name: IconName;
  size?: number;
  /** said by screen readers; decorative without it */
  label?: string;
  className?: string;
}

export function Icon({ name, size = 18, label, className }: Props) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 18 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      style={{ flex: 'none' }}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
