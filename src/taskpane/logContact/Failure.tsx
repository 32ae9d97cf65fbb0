import { failureText } from "../../actions/failureText";
import { ErrorDetail } from "../ErrorDetail";
import { Message } from "../Message";
import { useWords } from "../words";

/** What went wrong, beside what the person has filled in. */
export function Failure({ error }: { readonly error: unknown }) {
  const { pane, language } = useWords();
  return (
    <div role="alert">
      <Message intent="error">
        {failureText(error, language) ?? (
          <>
            {pane.unexpected}
            <ErrorDetail error={error} />
          </>
        )}
      </Message>
    </div>
  );
}
