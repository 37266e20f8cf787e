import type { Door } from "./chat-requests";

/** What people ask first. Each has a good answer: in the knowledge base, or in the customer's own account. */
export const SUGGESTED_QUESTIONS: Readonly<Record<Door, readonly string[]>> = {
  public: [
    "What is included in Starter?",
    "How long does delivery take?",
    "What happens after I pay?",
    "Can I cancel a plan at any time?",
  ],
  private: [
    "Where does my order stand?",
    "When is my order due?",
    "Which e-mails have you sent me?",
    "How do I ask for a change?",
  ],
};
