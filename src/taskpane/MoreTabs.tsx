import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  useIsOverflowItemVisible,
} from "@fluentui/react-components";
import { changeState } from "../ribbon/addInState";
import type { TabView } from "./ViewTabs";
import { useWords } from "./words";

const useStyles = makeStyles({
  button: { width: "100%", minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** The tabs that do not fit. */
export function MoreTabs({ tabs }: { readonly tabs: readonly TabView[] }) {
  const styles = useStyles();
  const { shell } = useWords().pane;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" size="small" className={styles.button}>
          {shell.moreViews}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tabs.map((tab) => (
            <MoreTab key={tab} tab={tab} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreTab({ tab }: { readonly tab: TabView }) {
  const { pane } = useWords();
  if (useIsOverflowItemVisible(tab)) return null;
  return (
    <MenuItem
      onClick={() => {
        changeState({ view: tab });
      }}
    >
      {pane.views[tab]}
    </MenuItem>
  );
}
