import type { ServerResponse } from 'node:http';

/** A page as it was about to be sent. */
export interface Held {
  status: number;
  body: string;
}

/** Holds what is written to a response until it ends, and sends what `change` makes of it. Other things than HTML go out as they are. */
export function holdResponse(response: ServerResponse, change: (held: Held) => Promise<Held>): void {
  const { writeHead, end } = response;
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  const send = (status: number, body: Buffer | string) => {
    response.removeHeader('content-length');
    Object.assign(response, { writeHead, end });
    response.writeHead(status);
    response.end(body);
  };
  const finish = async () => {
    const body = Buffer.concat(chunks);
    if (!String(response.getHeader('content-type') ?? '').startsWith('text/html'))
      return send(response.statusCode, body);
    const changed = await change({ status: response.statusCode, body: body.toString() });
    send(changed.status, changed.body);
  };
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status;
      for (const [name, value] of Object.entries((rest.at(-1) as object | undefined) ?? {}))
        response.setHeader(name, value as string);
      return response;
    },
    write(chunk: unknown) {
      keep(chunk);
      return true;
    },
    end(chunk?: unknown) {
      keep(chunk);
      finish().catch((error: unknown) => send(500, String(error)));
      return response;
    },
  });
}
