import { Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { isOn, modules, withModule, type Module } from "../../domain/setup/setup";
import { titled } from "../titled";
import { useWords } from "../words";
import type { DraftProps } from "./draft";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  what: { display: "block", color: tokens.colorNeutralForeground2, paddingLeft: "60px" },
});

type ModulesProps = Pick<DraftProps, "draft" | "onChange">;

/** What is used (S3-08). */
export function ModulesStep(props: ModulesProps) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {modules.map((module) => (
        <ModuleSwitch key={module} module={module} {...props} />
      ))}
    </div>
  );
}

function ModuleSwitch({ draft, onChange, module }: ModulesProps & { readonly module: Module }) {
  const styles = useStyles();
  const { roles, pane } = useWords();
  const id = useId();
  return (
    <div>
      <Switch
        label={titled(roles[module])}
        checked={isOn(draft, module)}
        aria-describedby={id}
        onChange={(_, { checked }) => {
          onChange(withModule(draft, module, checked));
        }}
      />
      <Caption1 id={id} className={styles.what}>
        {pane.setup.modules[module]}
      </Caption1>
    </div>
  );
}
