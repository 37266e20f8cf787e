/** The name with its mark: a way from where a job starts to where it is done. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5 font-medium text-lg tracking-tight">
      <svg aria-hidden="true" width="22" height="22" viewBox="0 0 24 24" fill="none" className="shrink-0">
        <path d="M6 7.5V15a4 4 0 0 0 4 4h5" className="stroke-ink" strokeWidth="2.5" strokeLinecap="round" />
        <circle cx="6" cy="5" r="2.75" className="stroke-ink" strokeWidth="2.5" />
        <circle cx="18.5" cy="19" r="4" className="fill-accent" />
      </svg>
      Levqor
    </span>
  );
}
