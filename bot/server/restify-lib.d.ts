/** Two files of restify that @types/restify does not know; see `create-restify.ts`. */
declare module 'restify/lib/server.js' {
  import type { Router, Server } from 'restify';

  const RestifyServer: new (options: {
    readonly name: string;
    readonly log: object;
    readonly router: Router;
  }) => Server;
  export = RestifyServer;
}

declare module 'restify/lib/router.js' {
  import type { Router } from 'restify';

  const RestifyRouter: new (options: { readonly log: object }) => Router;
  export = RestifyRouter;
}
