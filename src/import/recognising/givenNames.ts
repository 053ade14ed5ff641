import { foldName } from './words.ts'

/** Given names of the people who live in France, by INSEE's file of given names: those that are most common, of several generations and origins; and their neighbours'. */
const LIST = `
Aaron Abdallah Abdel Abdelkader Abdellah Abel Abigail Achille Adalbert Adam Adama Adélaïde Adèle Adelin Adeline Adelino Adnan Adolfo Adrien Agathe Agnès Agostino Agustín Ahmed Aïcha Aileen Aimé Aimée Ainhoa Aisha Akim Alain Alan
Alana Alban Albane Albert Alberto Albin Albrecht Aldo Alejandro Aleksander Aleksandra Alena Alessandra Alessandro Alessia Alessio Alex Alexander Alexandra Alexandre Alexia Alexis Alfons Alfonso Alfred Alfredo Ali Alice Aline
Alison Alix Alizée Aloïs Aloys Alphonse Alvaro Amadou Amandine Amar Amaury Ambre Ambroise Amelia Amélie Amina Amine Amir Amparo Anaëlle Anaïs Anastasia Anatole Anatoli Anders André Andréa Andréas Andrée Andrei Andrej Andrew
Andrzej Andy Ange Angela Angèle Angelika Angélique Angelo Anissa Anita Anja Anke Ann Anna Annabelle Anne Anne-Claire Anne-Laure Anne-Lise Anne-Marie Anne-Sophie Anneke Annelies Annemie Annick Annie Anouchka Anouk Anselme Anthony
Antoine Antoinette Anton Antonella Antonia Antonin Antonino Antonio Antony Apolline Arantxa Ariane Arie Ariel Aristide Arjen Arlène Arlette Armand Armelle Arnaud Arnauld Arno Arnold Arsène Arthur Artur Ashley Assia Astrid Atika
Aude Audrey Augustin Augusto Aurélia Aurélie Aurélien Aurore Axel Axelle Aymar Aymeric Ayoub Aziz Azzedine Baptiste Barbara Barnabé Bart Bastien Béatrice Beatriz Ben Bénédicte Benjamin Benoît Benoîte Bénoni Bérengère Bérénice
Bernadette Bernard Bernd Bernhard Bert Berthe Bertille Bertrand Betty Bilal Birgit Björn Blaise Blanche Blandine Bob Bogdan Boris Boubacar Brahim Bram Brendan Briac Brian Brice Brieuc Brigitte Britta Bruce Bruno Bryan Burak
Cameron Camille Candice Carine Carl Carla Carlo Carlos Carlotta Carmen Carole Carolin Carolina Caroline Carsten Cassandra Catalina Catarina Catherine Cathy Cécile Cécilia Cédric Cees Célestin Célestine Célia Céline Cemal Cesar
Chaïma Chantal Chantale Charlène Charles Charlie Charlotte Cheikh Chiara Chloé Chris Christa Christel Christelle Christian Christiane Christina Christine Christof Christoph Christophe Christopher Chrystel Chrystelle Ciara Cindy
Claire Clara Clarence Clarisse Claude Claudette Claudia Claudie Claudine Claudio Claus Cléa Clelia Clémence Clément Clémentine Clotilde Clovis Colette Colin Colombe Côme Conchita Connor Conrad Constance Constant Coralie Corentin
Corentine Corinne Cornelia Cornelis Cosima Craig Cristian Cristiano Cristina Cynthia Cyprien Cyril Cyrille Daan Dagmar Damien Damir Dan Daniel Daniela Danièle Daniella Danielle Danilo Danny Dany Daphné Daria Dario Darius Dave
David Davide Davy Dean Debbie Deborah Delphin Delphine Denis Denise Deniz Denys Désiré Diana Diane Didier Diego Dieter Dieudonné Dimitar Dimitri Dina Dirk Djamel Djamila Dmitri Dolorès Domenico Dominik Dominika Dominique Donald
Donatien Dorian Doriane Doris Dorothée Dounia Driss Duncan Dylan Ebru Edda Eddy Édern Edgar Édith Edmée Edmond Édouard Eduardo Edwige Edwin Egon Ekaterina Eléna Eleonora Éléonore Éliane Elias Elie Elijah Elin Eliott Élisa
Élisabeth Elisabetta Élise Elizabeth Elke Ella Ellen Elliot Élodie Eloi Éloïse Els Elsa Elvire Elvis Emeric Emil Émile Emiliano Emilie Emilien Emily Emine Emma Emmanuel Emmanuelle Emre Enora Enrico Enrique Enzo Éric Erica Erik
Erika Ernest Ernestine Ernesto Ersin Erwan Erwann Erwin Esteban Estelle Esther Étienne Euan Eugène Eugénia Eugénie Eugenio Eva Evan Éve Evelien Evelyn Évelyne Evert Ewa Ewen Ezio Fabien Fabienne Fabio Fabiola Fabrice Fabrizio Fadi
Fadila Faïza Fanny Farid Fatih Fatiha Fatima Fatma Fatou Fatoumata Faustine Federica Federico Félicie Félicien Felipe Félix Femke Ferdinand Fernand Fernande Fernando Fethi Filip Filippo Fiona Firmin Flavie Flavio Fleur Flora Flore
Florence Florent Florian Floriane Florine Floris Foulques Francesc Francesca Francesco Francine Francis Francisco Franciszek Franck Franco François François-Xavier Françoise Frank Frans Franz Fred Frédéric Frederik Frédérique
Fredrik Friedrich Fritz Gabin Gabriel Gabriela Gabriele Gabrielle Gaby Gaël Gaëlle Gaétan Gary Gaspard Gaston Gauthier Gautier Geert Geert-Jan Geneviève Geoffrey Geoffroy Georg George Georges Georgia Georgina Georgios Gérald
Géraldine Gerard Gerd Gerda Gerhard Germain Germaine Ghada Ghislain Ghislaine Ghjulia Giacomo Gian Giancarlo Gianluca Gianni Gil Gilbert Gilberte Gilles Gina Ginette Gino Giorgio Giovanni Gisela Gisèle Giulia Giuseppe Gladys
Gontran Gonzalo Gordon Goulven Grace Graham Greg Grégoire Grégory Greta Grigori Guénaël Guénolé Guido Guilhem Guillaume Guillermo Günter Günther Gustav Gustave Guy Gwenaël Gwenaëlle Gwenn Gwénola Gwladys Habib Hadrien Hafid Hafida
Hakim Halima Hamid Hamza Hanane Hanna Hannah Hannes Hans Harald Harold Harry Harvey Hassan Hatice Hayat Heather Hector Heidi Heike Heiko Hein Heinrich Heinz Helen Hélèna Hélène Helga Hélie Helmut Hendrik Henk Henning Henri
Henriette Henrik Henrique Henry Herbert Herman Hermann Hervé Hicham Hilaire Hilde Hippolyte Holger Honoré Horst Hortense Houda Howard Hubert Hugo Hugues Hüseyin Ian Iban Ibrahim Ida Idriss Ignace Ignacio Igor Ikram Ilan Ilias
Ilona Ilse Imad Imane Imre Inès Inge Ingo Ingrid Irena Irène Irina Iris Isaac Isabel Isabella Isabelle Isidore Ismaël Ismail Issa Ivan Ivana Ivo Izabela Jaap Jacek Jacinthe Jack Jackie Jacky Jacob Jacqueline Jacques Jake Jakob
Jakub Jamal James Jamila Jan Jana Jane Janet Janine Jannick Janusz Jaouen Jaroslav Jasmine Jason Jasper Javier Jawad Jay Jean Jeanine Jeanne Jef Jeff Jelena Jelle Jenna Jennifer Jenny Jens Jérémi Jérémie Jérémy Jeroen Jérôme Jerry
Jessica Jessy Jill Jim Jimmy Joachim Joan Joana João Jocelin Jocelyn Jocelyne Jochen Jodie Joe Joël Joël-André Joëlle Joey Johan Johann Johanna Johannes John Johnny Jolien Jon Jonas Jonathan Joost Jordan Jordi Jorge Joris Jos José
Josée Josef Josep Joseph Joséphine Josette Josh Joshua Josiane Josip Josselin Joyce Juan Judicaël Judith Juergen Jules Julia Julian Juliana Julie Julie-Anne Julien Juliette Julio Jürgen Justin Justine Justyna Kaat Kader Kai Kamal
Kamel Kamila Karel Karen Karim Karima Karin Karina Karine Karl Karsten Kasper Katarina Katarzyna Kate Katell Katherine Kathleen Kathrin Kathrine Kathy Katia Katja Katrien Katrin Kees Keith Kelly Ken Kenneth Kenny Keren Kerstin
Kévin Khadija Khaled Kilian Kirsten Kirsty Klara Klaus Koen Konrad Konstantin Kris Kristell Kristian Kristina Kristof Krzysztof Kurt Kyle Kylian Laetitia Lambert Lamia Lana Lara Larry Lars Lassana Latifa Laura Laure Laure-Anne
Lauren Laurence Laurens Laurent Lauri Laurie Laurine Léa Leïla Léna Lénaïg Léo Léon Léonard Leonardo Léonie Leonor Léopold Lewis Liam Lidia Lies Lieve Lila Lilian Liliane Lilly Lilou Lina Linda Line Linus Lionel Lisa Lisbeth Lise
Liselotte Livia Loan Lode Loïc Lola Lorena Lorenzo Loris Lotfi Lothar Lotte Lou Louane Louis Louis-Marie Louisa Louise Louison Louna Luc Luca Lucas Lucette Lucia Luciana Luciano Lucie Lucien Lucienne Lucile Ludivine Ludovic Ludwig
Luigi Luis Luisa Lukas Luke Luuk Lydia Lydie Lyne Maarten Maciej Maël Maëlle Maelys Maeva Magali Magda Magdalena Maggie Mahamadou Mahdi Maïté Maïwenn Malik Malika Mamadou Manfred Manon Manuel Manuela Marc Marceau Marcel Marcelle
Marcello Marcelo Marcin Marco Marcus Marek Margaret Margareth Margarita Margaux Margherita Margot Marguerite Maria Mariam Mariana Marianne Mariano Maribel Marie Marie-Ange Marie-Christine Marie-Claude Marie-Hélène Marie-Laure
Marie-Pierre Mariette Marijke Marina Marine Mario Marion Marius Mariusz Marjorie Mark Markus Marleen Marlène Marlies Marloes Marta Marten Martha Martial Martijn Martin Martina Martine Mary Maryam Maryline Maryse Maryvonne Massimo
Matéo Mateusz Mathéo Mathias Mathieu Mathilde Mathis Matteo Matthew Matthias Matthieu Matthijs Mattias Maud Maura Maurane Maurice Mauricio Maurizio Mauro Max Maxence Maxime Maximilien Maya Megan Mehdi Mehmet Mélanie Mélina Mélissa
Mélissandre Mélodie Mia Michał Michael Michaela Michal Michel Michela Michèle Micheline Michelle Michiel Mickaël Mieke Miguel Mikaël Mike Mikhail Milan Milena Miles Miloš Minna Miranda Mirco Mireille Miriam Mirko Mohamed
Mohammed Mohand Moïse Mona Monique Morgan Morgane Moritz Mouloud Mouna Mounir Mourad Moustapha Munir Murat Muriel Murielle Mustafa Mustapha Myriam Nabil Nabila Nacer Nadège Nadia Nadine Naïma Najat Najib Nancy Naomi Naoufel
Narcisse Nasser Nassim Natacha Natalia Natascha Nathalie Nathan Nathanaël Neal Neil Nell Nelly Neven Nicholas Nick Nico Nicola Nicolas Nicole Nicoletta Niels Nigel Niklas Nikola Nikolaj Nikolaus Nikos Nils Nina Nino Nisrine Noa
Noah Noé Noël Noëlle Noémie Nolan Nolwenn Nora Norah Norbert Nordine Norman Nour Noureddine Nouredine Núria Océane Octave Odette Odile Ola Olaf Oleg Olga Oliver Olivia Olivier Oltion Omar Ombeline Omer Orhan Oriane Orianne Oriol
Orlando Orlane Ornella Orsolya Oscar Oswald Ottavio Otto Ousmane Owen Özlem Pablo Pamela Paola Paolo Pär Pascal Pascale Pascual Pat Patrice Patricia Patricio Patrick Patrik Patrizia Patty Paul Paula Paule Paulette Paulina Pauline
Paulo Pavel Paweł Pawel Pedro Peggy Penelope Pepijn Pernille Perrine Peter Petra Phil Philibert Philippe Philomène Phoebe Pierluigi Piero Pierre Pierre-Yves Pierrette Pierrick Piet Pieter Pieter-Jan Pietro Pilar Piotr Pius Pol
Prisca Priscilla Priscille Quentin Rabah Rachel Rachid Rachida Radek Rafał Rafael Rainer Ralf Ralph Ramón Ramzi Ranja Raoul Raphaël Raphaëlle Raúl Raymond Raymonde Rebecca Rebekka Régine Régis Reine Reinhard Reinhold Remco Rémi
Rémy Renata Renato Renaud René Renée Reto Riad Ricardo Richard Rik Rinus Rita Rob Robbert Robert Roberte Roberto Robin Robrecht Rocco Rocío Rodolphe Rodrigue Roel Roelof Roger Roland Rolande Rolf Romain Román Romane Roméo Romina
Romuald Ron Ronald Ronan Ronny Rosa Rosalie Rosanna Rosario Rose Roselyne Rosine Roxana Roxane Roy Rozenn Ruben Rüdiger Rudy Rui Ruth Ruud Ryan Saad Sabina Sabine Sabri Sabrina Safia Saïd Salim Salima Sally Salma Salomé Salvatore
Sam Samantha Sami Samia Samir Samuel Sandra Sandrine Sandro Sanna Sanne Sara Sarah Sarah-Jane Sasha Saskia Scott Sean Sebastiaan Sebastian Sebastião Sébastien Ségolène Selim Selma Serge Sergej Sergi Sergio Seth Séverin Séverine
Seydou Shaun Sheila Shirley Sibylle Sidonie Siegfried Sigrid Siham Silvan Silvester Silvia Silvio Simon Simona Simone Siobhan Sixtine Sjoerd Slimane Soazig Sofia Sofiane Sofie Soizic Solange Solène Solenn Solenne Soline Sonia
Sonja Sophia Sophie Soraya Souad Soufiane Stan Stanislas Steeve Stefan Stefania Stefano Steffen Stella Stéphan Stéphane Stéphanie Stephen Sterenn Steve Steven Stijn Stuart Susan Susana Susanna Susanne Suzan Suzanne Suzie Sven
Svetlana Sybille Sylvain Sylvaine Sylvestre Sylvette Sylvia Sylviane Sylvie Sylwia Tamara Tanguy Tania Tanja Taoufik Tarek Tarik Tatiana Ted Teddy Teresa Terry Thaïs Théa Thelma Théo Theodor Theodora Théodore Théophile Theresa
Thérèse Thibaud Thibault Thibaut Thierry Thijs Thilo Thomas Thorsten Tiago Tiemen Tiffany Tim Timo Timothée Timothy Tina Tine Titouan Tobias Todd Tom Tomas Tomasz Tommaso Tommy Toni Tony Torben Torsten Tracy Trevor Tristan
Tristram Tuğba Tugdual Ugo Łukasz Ulrich Ulrike Ulysse Umberto Urbain Ursula Uwe Valentin Valentina Valentine Valentino Valeria Valérie Valéry Vanessa Vanina Vasco Vassili Veerle Vera Verena Veronica Véronique Vesna Vianney
Vicente Vicky Victoire Victor Victoria Victorine Viktor Viktoria Vincent Vincenzo Violaine Violette Virginia Virginie Virginie-Anne Vittorio Viviane Vladimir Volkan Volker Wafa Walter Wassim Wendy Werner Wesley Wiebke Wilfried
Wilhelm Wilhelmina William Willy Wilma Wim Winston Wojciech Wolfgang Wouter Xabi Xavier Xavière Yacine Yaël Yan Yanick Yanis Yann Yannick Yannis Yasin Yasmina Yasmine Yasser Yassin Yassine Ylva Yoan Yoann Yohan Yohann Yolande
Younès Youssef Ysaline Yunus Yuri Yusuf Yvan Yves Yvette Yvon Yvonne Zacharie Zakaria Zakia Zbigniew Zélie Zeynep Zina Zineb Zinedine Zita Zlatan Zoé Zohra Zoran Zoubida Zsófia
`

const NAMES = new Set(LIST.trim().split(/\s+/).map(foldName))

/** Whether a word is a common given name; of a double one (`Jean-Pierre`), its first half is enough. */
export const isGivenName = (word: string): boolean =>
  NAMES.has(foldName(word)) || (word.includes('-') && NAMES.has(foldName(word.split('-')[0] ?? '')))
