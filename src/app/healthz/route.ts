/** Tells a load balancer that the process answers. It asks nothing of the database. */
export const GET = () => new Response('ok', { headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' } })
