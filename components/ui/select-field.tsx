type Props = {
  id: string;
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  required?: boolean;
};

/** One of a few, with its label above. */
export function SelectField({ id, name, label, options, defaultValue, required }: Props) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium text-sm">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        required={required}
        className="min-h-11 w-full rounded-sm border border-line-strong bg-surface px-3 py-2 text-base text-ink transition-colors hover:border-ink"
      >
        {options.map((it) => (
          <option key={it.value} value={it.value}>
            {it.label}
          </option>
        ))}
      </select>
    </div>
  );
}
