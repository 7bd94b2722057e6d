const { state } = await (await fetch("/api/status")).json();
document.getElementById("state").textContent = `Support is ${state}.`;
