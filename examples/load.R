# Loads what partnergraph writes into data frames and a graph.
#
#   partnergraph report PROGRAMME -o report
#   partnergraph export PROGRAMME -o network.graphml
#   Rscript examples/load.R report network.graphml
#
# Needs igraph (Debian: r-cran-igraph).

suppressPackageStartupMessages(library(igraph))

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("usage: load.R REPORT-FOLDER NETWORK.graphml")

read <- function(name) {
  read.csv(file.path(arguments[1], name), encoding = "UTF-8", check.names = FALSE, na.strings = "")
}
partners <- read("partners.csv")
measures <- read("measures.csv")
coalitions <- read("coalitions.csv")
for (frame in c("partners", "measures", "coalitions")) {
  cat(frame, ": ", nrow(get(frame)), " rows, ", ncol(get(frame)), " columns\n", sep = "")
}

network <- read_graph(arguments[2], format = "graphml")
V(network)$type <- as.logical(V(network)$type)  # igraph asks for a logical mode
cat("network: ", vcount(network), " vertices, ", ecount(network), " ties\n", sep = "")

organisations <- partners[partners$kind == "organisation", ]
organisations <- organisations[order(-organisations$degree), c("name", "degree")]
cat("organisations in most measures:\n")
print(head(organisations, 5), row.names = FALSE)

# What was loaded twice is the same.
stopifnot(is_bipartite(network))
partner <- V(network)$type
stopifnot(sort(degree(network)[partner]) == sort(partners$degree))
stopifnot(sum(!partner) == nrow(measures))
