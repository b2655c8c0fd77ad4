#include <libxml/xmlversion.h>

// Foundation brings its own ICU, whose headers contradict the system's in the same program. What
// libxml2 declares with ICU's types is not used here.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlwriter.h>

/// Frees text that libxml2 allocated; `xmlFree` itself is a variable, which Swift cannot call safely.
static inline void planledger_xml_free(void *text) { xmlFree(text); }
