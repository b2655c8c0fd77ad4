"""LibreOffice as an independent spreadsheet program, for the scripts beside this file."""
import pathlib
import subprocess
import tempfile

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""

# All sheets as displayed, each in a file of its own, in UTF-8.
DISPLAYED = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1"


def convert(path, to, recalculated=True):
    """Saves a file in another format into a new folder, which is returned.

    LibreOffice trusts the results a workbook carries unless its settings say otherwise.
    """
    folder = pathlib.Path(tempfile.mkdtemp(prefix="planledger-office-"))
    profile = folder / "profile"
    if recalculated:
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
    subprocess.run(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
         "--convert-to", to, "--outdir", str(folder), str(path)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(["rm", "-rf", str(profile)], check=True)
    return folder


def only(folder, ending):
    """The one file of that ending in a folder."""
    files = sorted(folder.glob("*" + ending))
    if len(files) != 1:
        raise SystemExit(f"LibreOffice left {files} in {folder}")
    return files[0]
