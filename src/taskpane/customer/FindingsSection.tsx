import type { CustomerCard } from "../../actions/customer/customerCard";
import type { CellPlace } from "../../actions/goTo";
import type { Finding } from "../../domain/findings/findings";
import { sentenceOf } from "../../text/sentences";
import { SeverityBadge } from "../SeverityBadge";
import { useWords } from "../words";
import { CardSection } from "./CardSection";
import { Entries, Entry } from "./Entry";

interface FindingsSectionProps {
  readonly card: CustomerCard;
  /** Where the customer's row is now. */
  readonly row: number | undefined;
  readonly goTo: (place: CellPlace) => void;
}

/** What is wrong with his rows; each problem leads to its cell. */
export function FindingsSection({ card, row, goTo }: FindingsSectionProps) {
  const { pane, place: placeText, language } = useWords();
  const { findings, place } = card;
  if (findings.length === 0) return null;
  const now = (finding: Finding): number => {
    const isOwn = finding.role === "register" && finding.row === place.row;
    return (isOwn ? row : undefined) ?? finding.row ?? place.row;
  };
  return (
    <CardSection title={pane.customer.sections.findings}>
      <Entries>
        {findings.map((finding, i) => (
          <Entry
            key={i}
            title={placeText({ ...finding, row: now(finding) })}
            place={{ sheet: finding.sheet, row: now(finding), column: finding.column }}
            goTo={goTo}
            badge={<SeverityBadge severity={finding.severity} />}
            lines={[sentenceOf(finding, language)]}
          />
        ))}
      </Entries>
    </CardSection>
  );
}
