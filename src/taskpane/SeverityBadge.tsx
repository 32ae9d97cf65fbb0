import { Badge } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FindingSeverity } from "../domain/findings/findings";
import { titled } from "./titled";
import { useWords } from "./words";

const looks = {
  error: { color: "danger", icon: <ErrorCircleRegular /> },
  warning: { color: "warning", icon: <WarningRegular /> },
  info: { color: "informative", icon: <InfoRegular /> },
} as const satisfies Readonly<Record<FindingSeverity, { color: string; icon: ReactElement }>>;

export function SeverityBadge({ severity }: { readonly severity: FindingSeverity }) {
  const { severities } = useWords();
  const { color, icon } = looks[severity];
  return (
    <Badge appearance="tint" color={color} icon={icon}>
      {titled(severities[severity])}
    </Badge>
  );
}
