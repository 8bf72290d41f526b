"""Drives LibreOffice's mail merge over UNO: one task a line on standard input, one answer a line."""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import LINE_BREAK


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def answer(**what):
    print(json.dumps(what), flush=True)


if shutil.which("soffice") is None:
    answer(missing="soffice")
    sys.exit()

profile = tempfile.TemporaryDirectory()
pipe = "bench%d" % os.getpid()
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "--nologo", "-env:UserInstallation=" + url(profile.name),
     "--accept=pipe,name=%s;urp;" % pipe],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
# The benchmark ends this program by a signal; LibreOffice and its profile must not outlive it.
signal.signal(signal.SIGTERM, lambda *_: sys.exit())


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.1)
    raise RuntimeError("LibreOffice did not answer")


context = connect()
make = lambda service: context.ServiceManager.createInstanceWithContext(service, context)


def register(folder):
    """The CSV files of a folder as a database that documents may name."""
    databases = make("com.sun.star.sdb.DatabaseContext")
    if databases.hasRegisteredDatabase("letters"):
        databases.revokeObject("letters")
    source = databases.createInstance()
    source.URL = "sdbc:flat:" + url(folder)
    source.Info = (
        prop("Extension", "csv"), prop("CharSet", "UTF-8"), prop("HeaderLine", True),
        prop("FieldDelimiter", ","), prop("StringDelimiter", '"'), prop("DecimalDelimiter", "."))
    source.DatabaseDocument.storeAsURL(url(os.path.join(folder, "letters.odb")), ())
    databases.registerObject("letters", source)


def field(document, column):
    master = document.createInstance("com.sun.star.text.FieldMaster.Database")
    master.DataBaseName, master.DataTableName, master.DataColumnName = "letters", "letters", column
    made = document.createInstance("com.sun.star.text.TextField.Database")
    made.attachTextFieldMaster(master)
    return made


def with_fields(folder):
    """The template with a database field in place of each mark."""
    desktop = make("com.sun.star.frame.Desktop")
    document = desktop.loadComponentFromURL(
        url(os.path.join(folder, "template.docx")), "_blank", 0, (prop("Hidden", True),))
    text = document.Text
    paragraphs = text.createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        lines = paragraph.String.split("\n")
        paragraph.String = ""
        cursor = text.createTextCursorByRange(paragraph.Start)
        for i, line in enumerate(lines):
            if i > 0:
                text.insertControlCharacter(cursor, LINE_BREAK, False)
            if line:
                text.insertTextContent(cursor, field(document, line.strip("[]")), False)
            cursor.gotoEndOfParagraph(False)
    target = url(os.path.join(folder, "template.odt"))
    document.storeToURL(target, (prop("FilterName", "writer8"),))
    document.close(True)
    return target


def largest():
    """Of soffice.bin, which soffice starts as its child."""
    children = subprocess.run(["ps", "-eo", "pid=,ppid=,comm="], capture_output=True, text=True).stdout
    ours = {office.pid}
    most = 0
    for pid, parent, _ in sorted((int(p), int(q), c) for p, q, c in (line.split(None, 2) for line in children.splitlines())):
        if parent in ours or pid in ours:
            ours.add(pid)
            try:
                with open("/proc/%d/status" % pid) as status:
                    peaks = [line.split() for line in status if line.startswith("VmHWM")]
                most = max([most] + [int(words[1]) * 1024 for words in peaks])
            except OSError:
                pass
    return most


try:
    try:
        register(profile.name)
        answer(memory=0)
    except Exception:
        answer(missing="LibreOffice with its part Base, which mail merge takes its data from")
    for line in sys.stdin:
        task = json.loads(line)
        folder = task["folder"]
        register(folder)
        merge = make("com.sun.star.text.MailMerge")
        merge.DataSourceName, merge.CommandType, merge.Command = "letters", 0, "letters"
        merge.DocumentURL = with_fields(folder)
        # com.sun.star.text.MailMergeType.FILE
        merge.OutputType = 2
        merge.SaveAsSingleFile = True
        merge.OutputURL = url(os.path.dirname(task["file"]))
        merge.FileNamePrefix = "Letters"
        merge.SaveFilter = "MS Word 2007 XML"
        merge.execute(())
        merge.dispose()
        answer(memory=largest())
finally:
    try:
        make("com.sun.star.frame.Desktop").terminate()
    except Exception:
        pass
    try:
        office.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()
    profile.cleanup()
