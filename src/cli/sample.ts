import { runCommand } from "./command";
import { sampleCommand } from "./sampleCommand";

void runCommand(sampleCommand);
