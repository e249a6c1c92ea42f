/**
 * What runs when it is opened, by the end of its name. Mail servers refuse a whole letter for one of these, and an agent
 * who opens one from a note runs it on the town's network: none is attached, whatever it contains.
 */
const RUNS = new Set(
  'ade adp apk app appx bat chm cmd com cpl dll dmg exe hta inf ins iso jar js jse lib lnk mde msc msi msix msp mst nsh pif ps1 reg scf scr sct sh shb sys vb vbe vbs vhd vxd wsc wsf wsh xll'.split(
    ' ',
  ),
);

/** « facture.pdf.exe » and « facture.EXE . » both run. */
export const runsWhenOpened = (name: string): boolean =>
  RUNS.has(/\.([a-z0-9]{1,10})[\s.]*$/i.exec(name)?.[1]?.toLowerCase() ?? '');
