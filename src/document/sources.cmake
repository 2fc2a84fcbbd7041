partnergraph_layer(document HEADERS SOURCES)
