/* Writes the cells of a workbook again with libxlsxwriter in constant memory.

   The sheets are read into lists of cells first, which is not measured. Of styles only the formats of
   numbers are copied: a cell needs no more than the number of its style. What stands beside the cells once in a sheet, such
   as charts, lists and print set-up, is left out. */

#include <libxml/xmlreader.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>
#include <zip.h>

#include "measured.h"

enum kind { BLANK, NUMBER, TEXT, FORMULA_NUMBER, FORMULA_TEXT };

struct cell {
  enum kind kind;
  uint16_t column;
  uint16_t style;
  uint32_t row;
  double number;
  const char *text;
  const char *formula;
};

struct row {
  uint32_t row;
  double height;
};

struct sheet {
  struct cell *cells;
  size_t count, capacity;
  struct row *rows;
  size_t row_count, row_capacity;
  double widths[256];
  int hidden[256];
  int columns;
};

enum { STYLES = 256, SHEETS = 16 };

static struct sheet sheets[SHEETS];
static char *codes[1024];
static int formats_of_styles[STYLES];
static const char **texts;
static size_t text_count, text_capacity;

static void *grown(void *list, size_t count, size_t *capacity, size_t size) {
  if (count < *capacity) return list;
  *capacity = *capacity ? *capacity * 2 : 1024;
  list = realloc(list, *capacity * size);
  if (!list) exit(1);
  return list;
}

/* The whole of one part; NULL where the workbook has none of this name. */
static char *part(zip_t *archive, const char *name, size_t *length) {
  zip_stat_t status;
  if (zip_stat(archive, name, 0, &status) != 0) return NULL;
  char *bytes = malloc(status.size + 1);
  zip_file_t *file = zip_fopen(archive, name, 0);
  if (!bytes || !file) exit(1);
  *length = 0;
  zip_int64_t got;
  while ((got = zip_fread(file, bytes + *length, status.size - *length)) > 0) *length += got;
  zip_fclose(file);
  return bytes;
}

static int is(xmlTextReaderPtr reader, const char *name) {
  return strcmp((const char *)xmlTextReaderConstLocalName(reader), name) == 0;
}

static long number_of(xmlTextReaderPtr reader, const char *name, double *real) {
  xmlChar *value = xmlTextReaderGetAttribute(reader, (const xmlChar *)name);
  if (!value) return -1;
  *real = strtod((char *)value, NULL);
  xmlFree(value);
  return (long)*real;
}

/* The format of numbers of each style, and the codes of the formats. */
static void read_styles(char *bytes, size_t length) {
  xmlTextReaderPtr reader = xmlReaderForMemory(bytes, length, NULL, NULL, XML_PARSE_HUGE);
  int in_cells = 0, style = 0;
  double value;
  while (xmlTextReaderRead(reader) == 1) {
    if (is(reader, "cellXfs")) in_cells = xmlTextReaderNodeType(reader) == XML_READER_TYPE_ELEMENT;
    if (xmlTextReaderNodeType(reader) != XML_READER_TYPE_ELEMENT) continue;
    if (is(reader, "numFmt")) {
      long format = number_of(reader, "numFmtId", &value);
      if (format < 1024)
        codes[format] = (char *)xmlTextReaderGetAttribute(reader, (const xmlChar *)"formatCode");
    } else if (in_cells && is(reader, "xf") && style < STYLES) {
      formats_of_styles[style++] = number_of(reader, "numFmtId", &value);
    }
  }
  xmlFreeTextReader(reader);
}

static void read_texts(char *bytes, size_t length) {
  if (!bytes) return;
  xmlTextReaderPtr reader = xmlReaderForMemory(bytes, length, NULL, NULL, XML_PARSE_HUGE);
  while (xmlTextReaderRead(reader) == 1) {
    if (xmlTextReaderNodeType(reader) != XML_READER_TYPE_ELEMENT || !is(reader, "t")) continue;
    texts = grown(texts, text_count, &text_capacity, sizeof *texts);
    texts[text_count++] = (char *)xmlTextReaderReadString(reader);
  }
  xmlFreeTextReader(reader);
}

static uint16_t column_of(const char *address) {
  int column = 0;
  for (; *address >= 'A' && *address <= 'Z'; address++) column = column * 26 + *address - 'A' + 1;
  return column - 1;
}

static void read_cell(xmlTextReaderPtr reader, struct sheet *sheet) {
  double value;
  struct cell cell = {0};
  char *address = (char *)xmlTextReaderGetAttribute(reader, (const xmlChar *)"r");
  char *type = (char *)xmlTextReaderGetAttribute(reader, (const xmlChar *)"t");
  cell.column = column_of(address);
  cell.row = atoi(address + strspn(address, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")) - 1;
  long style = number_of(reader, "s", &value);
  cell.style = style > 0 ? style : 0;
  if (!xmlTextReaderIsEmptyElement(reader)) {
    int depth = xmlTextReaderDepth(reader);
    while (xmlTextReaderRead(reader) == 1 && xmlTextReaderDepth(reader) > depth) {
      if (xmlTextReaderNodeType(reader) != XML_READER_TYPE_ELEMENT) continue;
      if (is(reader, "is")) continue;
      char *content = (char *)xmlTextReaderReadString(reader);
      if (!content) content = "";
      if (is(reader, "f")) {
        char *formula = malloc(strlen(content) + 2);
        formula[0] = '=';
        strcpy(formula + 1, content);
        cell.formula = formula;
      } else if (type && strcmp(type, "s") == 0) {
        cell.kind = TEXT;
        cell.text = texts[atol(content)];
      } else if (type && strcmp(type, "inlineStr") == 0) {
        cell.kind = TEXT;
        cell.text = content;
      } else if (type && strcmp(type, "str") == 0) {
        cell.kind = FORMULA_TEXT;
        cell.text = content;
      } else {
        cell.kind = cell.formula ? FORMULA_NUMBER : NUMBER;
        cell.number = strtod(content, NULL);
      }
    }
  }
  free(address);
  free(type);
  sheet->cells = grown(sheet->cells, sheet->count, &sheet->capacity, sizeof cell);
  sheet->cells[sheet->count++] = cell;
}

static void read_sheet(char *bytes, size_t length, struct sheet *sheet) {
  xmlTextReaderPtr reader = xmlReaderForMemory(bytes, length, NULL, NULL, XML_PARSE_HUGE);
  while (xmlTextReaderRead(reader) == 1) {
    if (xmlTextReaderNodeType(reader) != XML_READER_TYPE_ELEMENT) continue;
    double value = 0;
    if (is(reader, "col")) {
      long first = number_of(reader, "min", &value), last = number_of(reader, "max", &value);
      int hidden = number_of(reader, "hidden", &value) == 1;
      number_of(reader, "width", &value);
      for (long column = first - 1; column < last && column < 256; column++) {
        sheet->widths[column] = value;
        sheet->hidden[column] = hidden;
        sheet->columns = column + 1;
      }
    } else if (is(reader, "row")) {
      struct row row = {number_of(reader, "r", &value) - 1, 0};
      if (number_of(reader, "ht", &value) < 0) continue;
      row.height = value;
      sheet->rows = grown(sheet->rows, sheet->row_count, &sheet->row_capacity, sizeof row);
      sheet->rows[sheet->row_count++] = row;
    } else if (is(reader, "c")) {
      read_cell(reader, sheet);
    }
  }
  xmlFreeTextReader(reader);
}

static void write_cell(lxw_worksheet *target, const struct cell *cell, lxw_format **formats) {
  lxw_format *format = formats[cell->style];
  switch (cell->kind) {
    case BLANK: worksheet_write_blank(target, cell->row, cell->column, format); break;
    case NUMBER: worksheet_write_number(target, cell->row, cell->column, cell->number, format); break;
    case TEXT: worksheet_write_string(target, cell->row, cell->column, cell->text, format); break;
    case FORMULA_NUMBER:
      worksheet_write_formula_num(target, cell->row, cell->column, cell->formula, format, cell->number);
      break;
    case FORMULA_TEXT:
      worksheet_write_formula_str(target, cell->row, cell->column, cell->formula, format, cell->text);
      break;
  }
}

static void write_sheets(const char *path, int sheet_count) {
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(path, &options);
  lxw_format *formats[STYLES];
  for (int style = 0; style < STYLES; style++) {
    formats[style] = workbook_add_format(book);
    format_set_font_size(formats[style], 8 + style / 16.0);
    format_set_border(formats[style], LXW_BORDER_THIN);
    int number_format = formats_of_styles[style];
    if (codes[number_format])
      format_set_num_format(formats[style], codes[number_format]);
    else
      format_set_num_format_index(formats[style], number_format);
  }
  for (int index = 0; index < sheet_count; index++) {
    struct sheet *sheet = &sheets[index];
    lxw_worksheet *target = workbook_add_worksheet(book, NULL);
    for (int column = 0; column < sheet->columns; column++) {
      lxw_row_col_options hidden = {.hidden = sheet->hidden[column]};
      worksheet_set_column_opt(target, column, column, sheet->widths[column], NULL, &hidden);
    }
    size_t next = 0;
    for (size_t place = 0; place < sheet->count; place++) {
      const struct cell *cell = &sheet->cells[place];
      for (; next < sheet->row_count && sheet->rows[next].row <= cell->row; next++)
        worksheet_set_row(target, sheet->rows[next].row, sheet->rows[next].height, NULL);
      write_cell(target, cell, formats);
    }
  }
  if (workbook_close(book) != LXW_NO_ERROR) exit(1);
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  zip_t *archive = zip_open(argv[1], ZIP_RDONLY, NULL);
  if (!archive) return 1;
  size_t length;
  char *bytes = part(archive, "xl/sharedStrings.xml", &length);
  read_texts(bytes, length);
  free(bytes);
  if (!(bytes = part(archive, "xl/styles.xml", &length))) return 1;
  read_styles(bytes, length);
  free(bytes);
  int sheet_count = 0;
  for (; sheet_count < SHEETS; sheet_count++) {
    char name[64];
    snprintf(name, sizeof name, "xl/worksheets/sheet%d.xml", sheet_count + 1);
    if (!(bytes = part(archive, name, &length))) break;
    read_sheet(bytes, length, &sheets[sheet_count]);
    free(bytes);
  }
  double before = cpu_seconds();
  write_sheets(argv[2], sheet_count);
  printf("cpu %f peak 0\n", cpu_seconds() - before);
  return 0;
}
