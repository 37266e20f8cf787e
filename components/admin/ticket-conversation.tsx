import { DateTime } from "@/components/ui/date-time";
import type { TicketDetail } from "@/lib/support/queries";
import { Panel } from "./panel";
import { TicketAnswer } from "./ticket-answer";

type Message = TicketDetail["messages"][number];
type Props = { messages: readonly Message[]; isSignedIn: boolean };

/** Everything that was said, oldest first. Whatever somebody wrote is text and never markup. */
export function TicketConversation({ messages, isSignedIn }: Props) {
  return (
    <Panel id="conversation" title="Conversation">
      <ol className="space-y-5">
        {messages.map((message) => (
          <li key={String(message.id)}>
            <Said message={message} writer={isSignedIn ? "Customer" : "Visitor"} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Said({ message, writer }: { message: Message; writer: string }) {
  const { author, text, at } = message;
  switch (author) {
    case "system":
      return (
        <p className="text-muted text-sm">
          {text} <DateTime value={at} />
        </p>
      );
    case "visitor":
      return (
        <div className="rounded-md bg-sunken px-4 py-3">
          <By who={writer} at={at} />
          <p className={words}>{text}</p>
        </div>
      );
    case "person":
      return (
        <div className="border-accent border-l-2 pl-4">
          <By who={message.writtenBy ?? "The team"} at={at} />
          <p className={words}>{text}</p>
        </div>
      );
    case "assistant":
      return (
        <div className="border-line border-l-2 pl-4">
          <By who={assistantOf(message)} at={at} />
          <TicketAnswer id={`message-${message.id}`} text={text} answer={message.kept} />
        </div>
      );
  }
}

function By({ who, at }: { who: string; at: Date }) {
  return (
    <p className="mb-1 text-muted text-sm wrap-anywhere">
      {who}, <DateTime value={at} />
    </p>
  );
}

/** Who made the answer, and what it was where it was no answer. */
function assistantOf({ kept, outcome }: Message): string {
  const by = kept?.answeredBy === "model" ? "Assistant, by the model" : "Assistant, from the knowledge base";
  return outcome === null || outcome === "answered" ? by : `${by}: ${outcome}`;
}

const words = "whitespace-pre-wrap wrap-anywhere";
