import { cn } from "@/components/ui/cn";

/** Running text of the knowledge base. The HTML comes sanitised from render-document.ts and from nowhere else. */
export function Prose({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own files, sanitised while they are rendered
  return <div className={cn(text, headings, lists, tables)} dangerouslySetInnerHTML={{ __html: html }} />;
}

const text = "space-y-4 [&>:is(p,ul,ol)]:max-w-measure [&_a]:underline [&_a]:underline-offset-4";
const headings = cn(
  "[&_h2]:text-xl [&_h2:not(:first-child)]:mt-12",
  "[&_h3]:font-medium [&_h3]:text-lg [&_h3:not(:first-child)]:mt-8 [&_h2+h3]:mt-6!",
);
const lists = "[&_ul]:list-disc [&_ul]:space-y-2 [&_ul]:pl-5 [&_ol]:list-decimal [&_ol]:space-y-2 [&_ol]:pl-5";
const tables = cn(
  "[&_section]:overflow-x-auto [&_table]:w-full [&_table]:text-left [&_table]:text-sm",
  "[&_th]:border-line [&_th]:border-b [&_th]:py-2.5 [&_th]:pr-4 [&_th]:align-bottom [&_th]:font-medium",
  "[&_td]:border-line [&_td]:border-b [&_td]:py-2.5 [&_td]:pr-4 [&_td]:align-top [&_td]:tabular",
  "[&_td:first-child]:text-muted",
);
