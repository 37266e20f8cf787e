/** Cycles and unresolvable imports, over everything. The layers are executed by lib/architecture.test.ts. */
export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "product-needs-no-workbench",
      comment: "Pages, components, rooms and tools never import the sandbox, the operator's scripts or test code.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "(\\.test\\.tsx?$|^lib/testing/)" },
      to: { path: "^(sandbox|scripts|e2e|lib/testing)/" },
    },
    {
      name: "no-dev-packages-in-product",
      comment: "What the product imports must be there after `npm ci --omit=dev`.",
      severity: "error",
      from: { path: "^(app|components|lib|server\\.ts|prisma)", pathNot: "(\\.test\\.tsx?$|^lib/testing/)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "lib-knows-no-page",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(next-env\\.d\\.ts|node_modules|\\.next|\\.next-test|\\.tools|\\.sandbox|lib/generated)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
