import { checkCommand } from "./checkCommand";
import { runCommand } from "./command";

void runCommand(checkCommand);
