/** "drop" cuts the connection although the message was accepted; a promise delays the answer. */
export type AcceptedAnswer = undefined | "drop";
export type OnAccepted<Message> = (message: Message) => AcceptedAnswer | Promise<AcceptedAnswer> | Promise<void>;

export type AcceptedHooks<Message> = {
  /** Called after a message is accepted and before the answer is given. Returns the way to unsubscribe. */
  on(listener: OnAccepted<Message>): () => void;
  run(message: Message): Promise<AcceptedAnswer>;
};

export function createAcceptedHooks<Message>(): AcceptedHooks<Message> {
  const listeners = new Set<OnAccepted<Message>>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async run(message) {
      let answer: AcceptedAnswer;
      for (const listener of [...listeners]) {
        if ((await listener(message)) === "drop") answer = "drop";
      }
      return answer;
    },
  };
}
