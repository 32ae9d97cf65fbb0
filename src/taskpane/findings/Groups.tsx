import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { FindingGroup } from "../../actions/findings/findingGroups";
import { rowNames } from "../../actions/findings/findingRows";
import type { CellPlace } from "../../actions/goTo";
import { Group } from "./Group";

interface GroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly assessed: AssessedWorkbook;
  readonly isBusy: boolean;
  readonly goTo: (place: CellPlace) => void;
}

/** So many findings are seen at a glance; beyond them only the first group is open. */
const AT_A_GLANCE = 12;

const useStyles = makeStyles({ groups: { display: "flex", flexDirection: "column" } });

export function Groups({ groups, assessed: { book }, isBusy, goTo }: GroupsProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(() => openAtFirst(groups));
  const nameOf = useMemo(() => rowNames(book), [book]);
  const toggle = (key: string) => {
    setOpen(
      new Set(open.has(key) ? Array.from(open).filter((one) => one !== key) : [...open, key]),
    );
  };
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          book={book}
          nameOf={nameOf}
          isBusy={isBusy}
          goTo={goTo}
          isOpen={open.has(group.key)}
          onToggle={() => {
            toggle(group.key);
          }}
        />
      ))}
    </div>
  );
}

function openAtFirst(groups: readonly FindingGroup[]): ReadonlySet<string> {
  let seen = 0;
  const open = groups.filter((group, i) => {
    seen += group.findings.length;
    return i === 0 || seen <= AT_A_GLANCE;
  });
  return new Set(open.map(({ key }) => key));
}
