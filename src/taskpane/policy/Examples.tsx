import { Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { CellPlace } from "../../actions/goTo";

interface Example {
  readonly name: string;
  readonly text: string;
  readonly place: CellPlace;
}

interface ExamplesProps {
  readonly title: string;
  readonly examples: readonly Example[];
  readonly goTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  title: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** The first rows that a change of the rules concerns, each with the way to it. */
export function Examples({ title, examples, goTo }: ExamplesProps) {
  const styles = useStyles();
  const id = useId();
  if (examples.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Subtitle2 as="h3" block id={id} className={styles.title}>
        {title}
      </Subtitle2>
      <ul role="list" className={styles.list}>
        {examples.map(({ name, text, place }) => (
          <li key={place.row}>
            <Link
              as="button"
              onClick={() => {
                goTo(place);
              }}
            >
              {name}
            </Link>
            <Caption1 block>{text}</Caption1>
          </li>
        ))}
      </ul>
    </section>
  );
}
