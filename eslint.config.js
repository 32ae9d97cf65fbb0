const eslint = require("@eslint/js");
const tseslint = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");

/** Who may not import whom; docs/architecture.md draws the same table for people. */
const fences = {
  domain: ["text", "workbook", "actions", "taskpane", "ribbon", "host", "workbench", "cli"],
  text: ["workbook", "actions", "taskpane", "ribbon", "host", "workbench", "cli"],
  workbook: ["text", "actions", "taskpane", "ribbon", "host", "workbench", "cli"],
  actions: ["taskpane", "ribbon", "host", "workbench", "cli"],
  taskpane: ["workbook", "host", "workbench", "cli"],
  ribbon: ["workbook", "taskpane", "host", "workbench", "cli"],
  host: ["domain", "text", "workbook", "actions", "taskpane", "ribbon", "workbench", "cli"],
  cli: ["domain(?!/(time|records)$)", "workbook", "taskpane", "ribbon", "workbench"],
  workbench: ["domain(?!/(time|records)$)", "workbook", "taskpane", "ribbon", "cli"],
};

/** Packages that a room may use; the others may use none beyond these either. */
const packages = {
  domain: ["zod", "chinese-days", "libphonenumber-js"],
  text: [],
  workbook: [],
  actions: ["pinyin-pro", "@noble/hashes"],
  host: ["fflate"],
};

const fence = ([room, forbidden]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${forbidden.join("|")})(/|$)`,
            message: `${room} may not import this room.`,
          },
          ...(packages[room]
            ? [
                {
                  regex: `^(?!\\.)(?!(${["-", ...packages[room]].join("|")})(/|$))`,
                  message: `${room} may not import this package.`,
                },
              ]
            : []),
        ],
      },
    ],
  },
});

module.exports = tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", ".bench/"] },
  eslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "max-lines": ["error", { max: 400 }],
    },
  },
  ...Object.entries(fences).map(fence),
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/**", "src/cli/officeClient.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Excel", message: "Only src/workbook speaks to Excel." },
        { name: "OfficeExtension", message: "Only src/workbook speaks to Excel." },
      ],
    },
  },
  {
    files: ["src/domain/**/*.ts", "src/text/**/*.ts", "src/workbook/**/*.ts", "src/host/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Now is an argument.",
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "Now is an argument.",
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "Same input, same output.",
        },
      ],
    },
  },
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
      },
    },
  },
);
