type Props = { label: string; value: number; max: number; words: string };

/** How far something has come, as a bar and in words. */
export function Progress({ label, value, max, words }: Props) {
  return (
    <div className="flex items-center gap-3">
      <progress
        aria-label={label}
        value={value}
        max={max}
        className="h-2 w-32 appearance-none overflow-hidden rounded-full bg-line accent-done [&::-moz-progress-bar]:bg-done [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-done"
      />
      <span className="tabular text-sm">{words}</span>
    </div>
  );
}
