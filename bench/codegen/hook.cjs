// Loaded before a measured program: at its end it says, on descriptor 3, what the program took.
process.once('exit', () => {
  const { user, system } = process.cpuUsage()
  const { maxRSS } = process.resourceUsage()
  require('node:fs').writeSync(3, JSON.stringify({ cpuMs: (user + system) / 1000, rssMb: maxRSS / 1024 }))
})
