import { Button, ButtonLink } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { Pagination } from "@/components/ui/pagination";
import { Popover } from "@/components/ui/popover";
import { Tabs } from "@/components/ui/tabs";
import { Tooltip } from "@/components/ui/tooltip";
import { DesignPart } from "./design-part";

const LOOKS = ["primary", "quiet", "danger"] as const;
const LINKS = [
  { href: "/pricing", label: "Pricing" },
  { href: "/guides", label: "Guides" },
];
const TABS = [
  { key: "packages", label: "Packages", content: <p>Paid once.</p> },
  { key: "plans", label: "Plans", content: <p>Paid by the month or by the year.</p> },
  { key: "add-ons", label: "Add-ons", content: <p>On top of a plan.</p> },
];

/** What is pressed: buttons in every look and state, and what opens or leads on. */
export function ControlSamples() {
  return (
    <>
      <DesignPart title="Buttons">
        {LOOKS.map((look) => (
          <div key={look} className="flex flex-wrap items-center gap-3">
            <Button look={look}>Save {look}</Button>
            <Button look={look} size="lg">
              Large
            </Button>
            <Button look={look} disabled>
              Disabled
            </Button>
            <Button look={look} busy>
              Sending
            </Button>
            <ButtonLink href="/" look={look}>
              A link
            </ButtonLink>
          </div>
        ))}
      </DesignPart>
      <DesignPart title="Tabs, menu, popover, tooltip">
        <Tabs name="sample-tabs" label="What we sell" tabs={TABS} />
        <div className="flex flex-wrap items-center gap-6">
          <Menu label="More" items={LINKS} />
          <Popover id="sample-popover" label="What is a workflow?" title="A workflow">
            <p>One start, its steps and a result.</p>
          </Popover>
          <Tooltip id="sample-tooltip" words="One automation from its start to its result.">
            workflow
          </Tooltip>
        </div>
      </DesignPart>
      <DesignPart title="Pagination">
        <Pagination page={1} pages={3} hrefOf={hrefOf} label="First page" />
        <Pagination page={2} pages={1_200} hrefOf={hrefOf} label="Page between" />
        <Pagination page={3} pages={3} hrefOf={hrefOf} label="Last page" />
      </DesignPart>
    </>
  );
}

function hrefOf(page: number): string {
  return `/design?page=${page}`;
}
