import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { Icon } from "./icon";

type Words = { label: string; help?: ReactNode; error?: string };

const control = [
  "w-full rounded-sm border border-line-strong bg-surface px-3 text-base text-ink transition-colors",
  "hover:border-ink aria-invalid:border-fail disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted",
];

/** One line of text with its label above, help and error below. `name` also serves as the id, unless the page has several of that name. */
export function TextField({
  label,
  help,
  error,
  name,
  id = name,
  className,
  ...rest
}: Words & ComponentProps<"input"> & { name: string }) {
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <input
        type="text"
        {...rest}
        {...described(id, help, error)}
        id={id}
        name={name}
        className={cn(control, "min-h-11 py-2", className)}
      />
    </Frame>
  );
}

/** Several lines of text; otherwise as `TextField`. */
export function TextArea({
  label,
  help,
  error,
  name,
  className,
  ...rest
}: Words & ComponentProps<"textarea"> & { name: string }) {
  return (
    <Frame id={name} label={label} help={help} error={error}>
      <textarea
        rows={4}
        {...rest}
        {...described(name, help, error)}
        id={name}
        name={name}
        className={cn(control, "py-2.5", className)}
      />
    </Frame>
  );
}

/** A tick with its words; the whole line is the target. `id` is needed since one name may have many ticks. */
export function CheckField({
  label,
  help,
  aside,
  id,
  className,
  ...rest
}: Omit<Words, "error"> & ComponentProps<"input"> & { id: string; aside?: ReactNode }) {
  return (
    <div className={cn("flex min-h-11 items-start gap-3", className)}>
      <input
        {...rest}
        type="checkbox"
        id={id}
        aria-describedby={help ? `${id}-help` : undefined}
        className="mt-1 size-5 shrink-0 accent-accent"
      />
      <label htmlFor={id} className="flex grow flex-wrap justify-between gap-x-6">
        <span className="font-medium">{label}</span>
        {aside}
        {help ? (
          <span id={`${id}-help`} className="basis-full text-muted text-sm">
            {help}
          </span>
        ) : null}
      </label>
    </div>
  );
}

/** Every error of a form in one place at its top, each a link to its field. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  errors: readonly { field: string; message: string }[];
}) {
  if (errors.length === 0) return null;
  return (
    <div role="alert" className="rounded-md border border-fail bg-fail-soft p-4">
      <p className="flex items-center gap-2 font-medium text-fail">
        <Icon name="circle-alert" size={20} />
        {title}
      </p>
      <ul className="mt-2 list-disc space-y-1 pl-10">
        {errors.map((it) => (
          <li key={it.field}>
            <a href={`#${it.field}`} className="underline underline-offset-2">
              {it.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Frame({ id, label, help, error, children }: Words & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium text-sm">
        {label}
      </label>
      {children}
      {help ? (
        <p id={`${id}-help`} className="mt-1.5 text-muted text-sm">
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-fail text-sm">
          <Icon name="circle-alert" className="mt-0.5" />
          {error}
        </p>
      ) : null}
    </div>
  );
}

function described(id: string, help: ReactNode, error: string | undefined) {
  const ids = [help ? `${id}-help` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}
