import { mount, text } from 'sparktui'
process.stderr.write('before ' + process.listenerCount('exit') + '\n')
const N = Number(process.argv[2])
for (let i = 0; i < N; i++) {
  await mount((app) => { text('x' + i); setTimeout(() => app.exit(i), 1) }, { capacity: 64, textBytes: 1024, wake: 'doorbell' })
  if (i % (N / 8) === 0) { await new Promise(r => setTimeout(r, 5)); globalThis.gc?.(); await new Promise(r => setTimeout(r, 5)); globalThis.gc?.(); const m = process.memoryUsage(); process.stderr.write(`${i} rss ${(m.rss / 1e6).toFixed(0)} heap ${(m.heapUsed / 1e6).toFixed(1)} ab ${(m.arrayBuffers/1e6).toFixed(1)} exit ${process.listenerCount('exit')}\n`) }
}
process.stderr.write(process.listeners('exit').map(String).join().slice(0,300))
