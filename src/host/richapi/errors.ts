/** Codes of Excel's API, see MS docs "Error handling with the application-specific JavaScript APIs". */
const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

export type KnownCode = keyof typeof messages;

/** An answer that Excel gives in place of a result; ends the batch at its action. */
export class ApiError extends Error {
  /** `Range.values`; filled in by the batch when the thrower does not know. */
  location = "";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** @param detail replaces Excel's usual sentence for the code */
export function apiError(code: KnownCode, detail?: string): ApiError {
  return new ApiError(code, detail ?? messages[code]);
}

/** Names the member, because a stand-in that stays silent about what it lacks would hide bugs. */
export function apiNotFound(member: string, reason: string): ApiError {
  const error = apiError("ApiNotFound", `${messages.ApiNotFound} (${member}: ${reason})`);
  error.location = member;
  return error;
}

export function arrayMismatch(): ApiError {
  return apiError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
