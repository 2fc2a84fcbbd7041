partnergraph_layer(resolve HEADERS SOURCES)
