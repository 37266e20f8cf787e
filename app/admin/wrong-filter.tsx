import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { title: string; href: string; all: string; faults: readonly { path: string; message: string }[] };

/** An address whose filters we do not know: said, not guessed at. `all` leads to the whole list. */
export function WrongFilter({ title, href, all, faults }: Props) {
  return (
    <>
      <h1 className="mb-4 text-xl">{title}</h1>
      <EmptyState
        title="This address has a filter that does not exist"
        action={<ButtonLink href={href}>{all}</ButtonLink>}
      >
        {faults.map((it) => `${it.path.slice(0, 40)} ${it.message}`).join("; ")}.
      </EmptyState>
    </>
  );
}
