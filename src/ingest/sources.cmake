partnergraph_layer(ingest HEADERS SOURCES)
