/** Signs in to a portal over HTTP as a browser would, and gives the cookie header of the session. */
export async function signIn(url: string, name: string, password: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  };
  const cookie = () => [...jar].map(([key, value]) => `${key}=${value}`).join("; ");
  const { csrfToken } = (await keep(await fetch(`${url}/api/auth/csrf`)).json()) as { csrfToken: string };
  keep(
    await fetch(`${url}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: cookie(), origin: url, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ name, password, csrfToken }),
    }),
  );
  const session = [...jar].find(([key]) => key.endsWith("partner-desk"));
  if (!session) throw new Error(`signing in as ${name} was refused`);
  return session.join("=");
}
