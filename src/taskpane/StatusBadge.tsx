import { Badge, makeStyles } from "@fluentui/react-components";
import {
  AlertUrgentRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  HourglassRegular,
  PersonAddRegular,
  QuestionCircleRegular,
  ShieldCheckmarkRegular,
  SubtractCircleRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FollowUpStatus, SlaStatus } from "../domain/assessment";
import { titled } from "./titled";

interface Look {
  readonly color: "danger" | "warning" | "success" | "informative" | "brand";
  readonly icon: ReactElement;
}

/** Each status has a colour, a symbol and its words. */
const looks: Readonly<Record<FollowUpStatus | SlaStatus, Look>> = {
  overdue: { color: "danger", icon: <ClockRegular /> },
  breached: { color: "danger", icon: <AlertUrgentRegular /> },
  "due-soon": { color: "warning", icon: <WarningRegular /> },
  "at-risk": { color: "warning", icon: <WarningRegular /> },
  unmatched: { color: "warning", icon: <QuestionCircleRegular /> },
  provisional: { color: "informative", icon: <QuestionCircleRegular /> },
  waiting: { color: "informative", icon: <HourglassRegular /> },
  never: { color: "informative", icon: <PersonAddRegular /> },
  "on-track": { color: "success", icon: <CheckmarkCircleRegular /> },
  met: { color: "success", icon: <CheckmarkCircleRegular /> },
  exempted: { color: "informative", icon: <ShieldCheckmarkRegular /> },
  none: { color: "informative", icon: <SubtractCircleRegular /> },
};

const useStyles = makeStyles({ badge: { flexShrink: 0, whiteSpace: "nowrap" } });

interface StatusBadgeProps {
  readonly status: FollowUpStatus | SlaStatus;
  readonly children: string;
}

export function StatusBadge({ status, children }: StatusBadgeProps) {
  const styles = useStyles();
  const { color, icon } = looks[status];
  return (
    <Badge appearance="tint" color={color} icon={icon} className={styles.badge}>
      {titled(children)}
    </Badge>
  );
}
