import { foldName } from './words.ts'

/** Given names of the people who live in France, by INSEE's file of given names: those that are most common, of several generations and origins; and their neighbours'. */
const LIST = `
Abdel Abdelkader Abdellah Abel Adam Adèle Adeline Adrien Agathe Agnès Ahmed Aïcha Alain Alan Alban Albane Albert Alex Alexandra Alexandre Alexia Alexis Alfred Ali Alice Alix Aline Alison Alphonse Amandine
Ambre Amélie Amina Amine Anaïs Anastasia Anatole André Andréa Andrée Andrew Andy Ange Angèle Angélique Anissa Anita Ann Anna Anne Annabelle Annick Annie Anouk Anselme Anthony Antoine Antoinette Antonin Antonio Apolline
Ariane Arlette Armand Armelle Arnaud Arthur Astrid Aude Audrey Augustin Aurélia Aurélie Aurélien Aurore Axel Axelle Aymeric Baptiste Barbara Barnabé Bart Bastien Béatrice Ben Benjamin Benoît Bérengère Bernadette Bernard Bertrand
Blaise Blanche Blandine Boris Brice Brigitte Bruno Camille Carine Carla Carlos Carole Caroline Catherine Cathy Cécile Cédric Célestin Célia Céline Cesar César Chantal Charlène Charles Charlotte Chloé Christelle Christian Christiane Christine Christophe Claire
Clara Clarisse Claude Claudette Claudine Claudie Clémence Clément Clémentine Clotilde Colette Colin Constance Constant Coralie Corentin Corinne Cyril Cyrille Cyprien Damien Daniel Danièle Danielle Danny Daphné David Deborah Delphine Denis Denise Désiré Diane
Didier Dieter Dimitri Dirk Djamel Dominique Donald Dorian Dorothée Dylan Eddy Édith Edmond Édouard Élena Éléonore Éliane Élisa Élisabeth Élise Élodie Éloïse Elsa Emilie Émile Émilie Emma Emmanuel Emmanuelle Enzo Éric Erik Ernest Estelle Esther Étienne Eugène
Eugénie Éva Éve Évelyne Fabien Fabienne Fabrice Fadila Fanny Farid Fatiha Fatima Fatou Faustine Félicie Félix Ferdinand Fernand Fernande Flavie Fleur Flora Flore Florence Florent Florian Florine Francis Franck François Françoise Frank Franz Fred Frédéric Frédérique
Gabin Gabriel Gabrielle Gaël Gaëlle Gaétan Gaspard Gaston Geneviève Geoffrey Geoffroy George Georges Gérald Géraldine Gérard Germain Ghislain Ghislaine Gilbert Gilberte Gilles Gina Ginette Gisèle Giulia Grégoire Grégory Guillaume Gustave Guy Gwenaël Gwenaëlle Hafid Hakim Hamid
Hans Harold Hassan Hélène Henri Henriette Henry Hervé Hilaire Hippolyte Honoré Hortense Hubert Hugo Hugues Ian Ibrahim Ines Inès Ingrid Irène Iris Isabelle Ismaël Jack Jacky Jacqueline Jacques James Jamila Jan Jane Janine Jason Jean Jeanine Jeanne Jennifer Jenny Jérémie Jérémy Jérôme
Jessica Jessy Jill Joan Joël Joëlle Johan Johanna John Johnny Jonathan Jordan Jorge José Josée Joseph Joséphine Josette Josiane Josselin Joyce Juan Jules Julia Julian Julie Julien Juliette Justin Justine Karen Karim Karima Karine Karl Katia Kevin Khadija Khaled Kylian
Laetitia Laëtitia Lambert Lara Laura Laure Laurence Laurent Laurie Laurine Léa Léo Léon Léonard Léonie Leïla Leila Liliane Lilian Lina Linda Line Lionel Lisa Lise Livia Loïc Lola Loris Lou Louis Louisa Louise Louna Luc Lucas Lucette Lucie Lucien Lucienne Lucile Ludivine Ludovic Lydia Lydie Lyne
Maël Maëlle Maeva Magali Maïté Malik Malika Manon Manuel Manuela Marc Marceau Marcel Marcelle Margaux Margot Marguerite Maria Mariam Marianne Marie Mariette Marina Marine Marion Marius Marjorie Mark Marlène Martial Martin Martine Maryline Maryse Maryvonne Mathias Mathieu Mathilde Mathis Matthias Matthieu Maud Maurice
Max Maxence Maxime Maximilien Mehdi Mélanie Mélina Mélissa Mercédès Michael Michaël Michel Michèle Micheline Michelle Mickaël Miguel Mike Milan Mireille Mohamed Mohammed Monique Mona Morgan Morgane Mounir Mourad Muriel Murielle Mustapha Myriam Nabil Nacer Nadège Nadia Nadine Naïma Nassim Natacha Nathalie
Nathan Nicolas Nicole Nina Nino Noa Noah Noël Noëlle Noémie Nolan Nora Nordine Norbert Norman Océane Odette Odile Olga Olivia Olivier Omar Orianne Ornella Oscar Otto Pablo Pamela Paola Pascal Pascale Patrice Patricia Patrick Paul Paula Paule Paulette Pauline Pedro Perrine Peter Philippe Pierre Pierrette
Pierrick Pieter Quentin Rachel Rachid Rachida Raoul Raphaël Raphaëlle Raymond Raymonde Rebecca Régine Régis Reine Rémi Rémy Renaud René Renée Ricardo Richard Robert Roberte Roberto Robin Roger Roland Rolande Romain Romane Roméo Romuald Ronan Rosalie Rose Roselyne Rosine Roxane Ruben Rudy Ryan
Sabine Sabrina Saïd Salim Salomé Sam Samia Samir Samuel Sandra Sandrine Sara Sarah Sasha Saskia Sébastien Ségolène Serge Séverine Sheila Sidonie Simon Simone Sofia Sofiane Solange Solène Sonia Sophie Stanislas Stella Steeve Stéphan Stéphane Stéphanie Stephen Steve Steven Suzanne Suzie Sven Sylvain Sylvaine Sylvestre
Sylvette Sylviane Sylvie Tanguy Tania Tatiana Teddy Thaïs Théo Théodore Thérèse Thibaud Thibault Thibaut Thierry Thomas Tiffany Tim Timothée Tom Tony Tristan Ulysse Urbain Ursula Valentin Valentine Valérie Valéry Vanessa Véra Véronique Vianney Vicky Victoire Victor Victoria Vincent Violaine Violette
Virginie Viviane Vladimir Walter Wendy Werner Wilfried William Willy Wim Xavier Yacine Yan Yann Yannick Yasmina Yasmine Yohan Yohann Yolande Youssef Yves Yvette Yvon Yvonne Zacharie Zoé Zoubida Kees Joost Luigi Marco Paolo Giovanni Anders Lars Ursula Klaus Jürgen Hanna Femke Lotte Sanne Fleur`

const NAMES = new Set(LIST.trim().split(/\s+/).map(foldName))

/** Whether a word is a common given name; of a double one (`Jean-Pierre`), its first half is enough. */
export const isGivenName = (word: string): boolean =>
  NAMES.has(foldName(word)) || (word.includes('-') && NAMES.has(foldName(word.split('-')[0] ?? '')))
