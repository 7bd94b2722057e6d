// Hand the bearer over whenever a call's page asks, on a channel that only the two know: same origin, same browser.
// It listens until the document ends, and reads the token anew each time.
({ source, channel }) => {
  const look_up = LOOK_UP;
  const line = new BroadcastChannel(channel);
  line.onmessage = (event) => {
    if (event.data === "ask") line.postMessage({ token: look_up(source)?.token ?? "" });
  };
  return true;
}
