import { simulateBusiness } from '../../learning/support/simulated-log';

/** A simulated log as CSV: columns service, via, ok, opened, device, who. */
export function csvLog(seed: number, rows: number): string {
  const lines = simulateBusiness(seed, rows).log.map(
    ({ reason, channel, resolved, customer }, i) =>
      `${reason},${channel},${resolved},${new Date(1.7e12 + i * 6e5).toISOString()},` +
      `${i % 3 ? 'mobile' : 'desktop'},${customer}`,
  );
  return `service,via,ok,opened,device,who\n${lines.join('\n')}\n`;
}

/** The flag that names its columns. */
export const csvColumns = 'reason=service,channel=via,resolved=ok,at=opened,device=device';
