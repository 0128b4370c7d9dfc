/// REST, SSE and OFREP over the store. Handlers are plain functions from [Call] to [Answer]; only [HelidonAdapter] and
/// [HttpServer] know the web server.
package dev.signalbox.http;
