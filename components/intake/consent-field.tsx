import { Icon } from "@/components/ui/icon";

type Props = { name: string; label: string; help: string; error: string | undefined; value: string; checked: boolean };

/** A tick that is required, with its words and, where it is missing, the error. */
export function ConsentField({ name, label, help, error, value, checked }: Props) {
  const described = [`${name}-help`, error ? `${name}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="flex min-h-11 items-start gap-3">
      <input
        type="checkbox"
        id={name}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-required
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
        className="mt-0.5 size-5 shrink-0 scroll-my-28 accent-accent"
      />
      <div>
        <label htmlFor={name} className="font-medium">
          {label}
        </label>
        <p id={`${name}-help`} className="mt-0.5 text-muted text-sm">
          {help}
        </p>
        {error ? (
          <p id={`${name}-error`} className="mt-1.5 flex items-start gap-1.5 text-fail text-sm">
            <Icon name="circle-alert" className="mt-0.5" />
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}
