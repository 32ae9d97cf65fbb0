import { Body1 } from "@fluentui/react-components";
import type { CustomerCard } from "../../actions/customer/customerCard";
import { noteKey } from "../../actions/customer/customerNotes";
import { dayOf, isoDay, type Day } from "../../domain/time";
import { useWords } from "../words";
import { CardSection } from "./CardSection";
import { Entries, Entry } from "./Entry";
import { FactList } from "./FactList";
import { dayText } from "./preparationText";
import type { SectionProps } from "./sectionProps";
import { StatusBadge } from "../StatusBadge";

/** How much he orders, and when he last did. */
export function OrdersSection({ card: { orders } }: { readonly card: CustomerCard }) {
  const { sections, orders: texts } = useWords().pane.customer;
  if (!orders) return null;
  const { windowMonths, count, amount, lastOn, lastAmount } = orders;
  const yuan = (value: number) => (Number.isNaN(value) ? "" : texts.yuan(value));
  return (
    <CardSection title={sections.orders}>
      <FactList
        facts={[
          [texts.window(windowMonths), texts.inWindow(count, count > 0 ? yuan(amount) : "")],
          [
            texts.last,
            Number.isNaN(lastOn) ? texts.none : texts.lastOrder(isoDay(lastOn), yuan(lastAmount)),
          ],
        ]}
      />
    </CardSection>
  );
}

/** The last answers in the customer's own words. */
export function ScoresSection({ card: { scores }, notes, goTo }: SectionProps) {
  const { sections, scores: texts } = useWords().pane.customer;
  if (!scores) return null;
  return (
    <CardSection title={sections.scores}>
      {scores.length === 0 && <Body1>{texts.none}</Body1>}
      {scores.length > 0 && (
        <Entries>
          {scores.map(({ score, on, place }) => (
            <Entry
              key={place.row}
              title={[texts.score(score), dayText(on)].filter(Boolean).join(" · ")}
              place={place}
              goTo={goTo}
              details={[notes?.texts.get(noteKey(place))?.words]}
            />
          ))}
        </Entries>
      )}
    </CardSection>
  );
}

/** What is planned with him (S3-19). */
export function PlansSection({ card: { plans, now }, notes, goTo }: SectionProps) {
  const { pane } = useWords();
  const { sections, plan, noPlan } = pane.customer;
  const lateDays = (on: Day) => dayOf(now) - on;
  if (!plans) return null;
  return (
    <CardSection title={sections.plans}>
      {plans.length === 0 && <Body1>{noPlan}</Body1>}
      {plans.length > 0 && (
        <Entries>
          {plans.map(({ on, method, owner, place }) => (
            <Entry
              key={place.row}
              title={plan(isoDay(on), method, owner)}
              badge={
                lateDays(on) > 0 && (
                  <StatusBadge status="overdue">{pane.today.overdue(lateDays(on))}</StatusBadge>
                )
              }
              place={place}
              goTo={goTo}
              details={[notes?.texts.get(noteKey(place))?.content]}
            />
          ))}
        </Entries>
      )}
    </CardSection>
  );
}
