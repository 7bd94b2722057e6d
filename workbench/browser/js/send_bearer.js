// Hand the bearer token to the call's page over a channel that only the two know: same origin, same browser.
// Gives whether there was one, once the other page is done with it.
({ source, channel }) => new Promise((resolve) => {
  const found = LOOK_UP(source);
  const line = new BroadcastChannel(channel);
  const give = () => line.postMessage({ token: found ? found.token : "" });
  const end = () => { line.close(); resolve(Boolean(found)); };
  const patience = setTimeout(end, 5000);
  line.onmessage = (event) => {
    if (event.data === "ask") give();
    else { clearTimeout(patience); end(); }
  };
  give();
})
