import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { setApiPrefix } from './configure-http.js';

/** Prints the routes as OpenAPI, without a database: `tools/openapi.mjs` adds the schemas of `libs/contract`. */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { preview: true, logger: false });
  setApiPrefix(app);
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Parvis')
      .setDescription(
        "The open back-office of a town's citizen relation centre. Errors are application/problem+json with a stable code.",
      )
      .setVersion('1')
      .addBearerAuth()
      .addCookieAuth('parvis_session')
      .build(),
  );
  process.stdout.write(JSON.stringify(document));
}

await main();
