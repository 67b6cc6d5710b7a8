import type { FastifyReply } from 'fastify';
import type { Html } from './html.js';

/** Sends a page that may hold something of one person, so that nothing on the way keeps it. */
export const sendPage = (reply: FastifyReply, page: Html): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page.text);
