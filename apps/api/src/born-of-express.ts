import http from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import express from 'express';

/**
 * Express under Nest, whose requests and answers are Express's from their birth. Node makes them of its own classes, and
 * Express gives each another prototype (`app.handle`): its hidden class is then one of its own, kept among what is old, and
 * all that the request had read with it (ADR 36). A prototype that is there already is given at no cost.
 */
export class BornOfExpress extends ExpressAdapter {
  constructor() {
    super(express());
  }

  /** Plain HTTP; the options of Nest it would read (https, closing) are asked of no process here. */
  override initHttpServer(): void {
    const app = this.getInstance<express.Express>();
    class IncomingMessage extends http.IncomingMessage {}
    class ServerResponse extends http.ServerResponse {}
    Object.setPrototypeOf(IncomingMessage.prototype, app.request);
    Object.setPrototypeOf(ServerResponse.prototype, app.response);
    app.request = IncomingMessage.prototype as express.Request;
    app.response = ServerResponse.prototype as express.Response;
    this.httpServer = http.createServer({ IncomingMessage, ServerResponse }, app);
  }
}
